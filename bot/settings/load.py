"""Find the configuration, read it, and report every fault at once."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from math import inf
from operator import itemgetter
from pathlib import Path
from typing import Any

import yaml
from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import ValidationError

from bot.errors import SettingsError, UsageError
from bot.settings.faults import told
from bot.settings.places import described
from bot.settings.schema import Options, Settings
from bot.settings.secret import Secret
from bot.settings.yaml_file import read_yaml, unreadable
from bot.text.similar import nearest

_SECRETS = {"bot_token": ("SLACK_BOT_TOKEN", "xoxb-"), "app_token": ("SLACK_APP_TOKEN", "xapp-")}
_WHOLE = re.compile(r"\w+-[A-Za-z0-9-]+")
_PLACE = re.compile(r"(.*?\.yaml)(?:, line (\d+))?:")  # of a fault
_VARIABLE = "COPYDESK_CONFIG"
_LIKE = 0.8  # what a misspelt option has of the one that is meant
_LISTS = ("sources", "digests")
_FILES = ("copydesk.yaml", "entities.yaml", *(f"{name}.yaml" for name in _LISTS), "slack-manifest.yaml")


def load_settings(
    folder: Path | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    overrides: Mapping[str, object] | None = None,
    check_query: Callable[[str], None] | None = None,
) -> Settings:
    """Settings from a configuration folder, the environment and ``.env``.

    The folder is the one given, else ``COPYDESK_CONFIG``, else ``./config`` if it exists; without one the built-in
    defaults apply. ``overrides`` (from the command line) win. ``check_query`` raises a UsageError for a digest's query
    that cannot be parsed.

    Raises:
        SettingsError: the folder is missing, a file cannot be read, or values are wrong; all faults in one message.
    """
    env = _environment(os.environ if environ is None else environ)
    found = _find(folder, env)
    values: dict[str, Any] = {}
    faults: list[str] = []
    if found is not None:
        try:
            values = _read_folder(found, faults)
        except OSError as error:
            raise SettingsError(unreadable(found, error)) from error
    values |= _secrets(env, faults)
    values.update({key: value for key, value in (overrides or {}).items() if value is not None})
    settings = _validated(values, found, faults)
    if settings is not None and check_query is not None:
        faults.extend(_fault(found, place, why) for place, why in _unreadable(settings, check_query))
    if faults or settings is None:
        raise SettingsError("The settings cannot be used:\n" + "\n".join(f"  {fault}" for fault in _by_line(faults)))
    return settings


def _by_line(faults: list[str]) -> list[str]:
    """The faults of each file in the order of their lines, those without a line last."""
    files: dict[str, list[tuple[float, str]]] = {}
    for fault in faults:
        place = _PLACE.match(fault)
        files.setdefault(place[1] if place else fault, []).append(
            (int(place[2] or 0) if place and place[2] else inf, fault)
        )
    return [fault for of_file in files.values() for _, fault in sorted(of_file, key=itemgetter(0))]


def unread_files(folder: Path | None) -> list[str]:
    """YAML files of the configuration folder that no setting is read from, most likely misspelt."""
    if folder is None or not folder.is_dir():
        return []
    return sorted(
        file.name for file in folder.iterdir() if file.suffix in (".yaml", ".yml") and file.name not in _FILES
    )


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    if not Path(".env").is_file():
        return dict(environ)
    try:
        with Path(".env").open(encoding="utf-8") as file:
            unread = [binding.original.line for binding in parse_stream(file) if binding.error]
    except (UnicodeDecodeError, OSError) as error:
        raise SettingsError(unreadable(Path(".env").absolute(), error)) from error
    if unread:
        msg = f"{Path('.env').absolute()}, line {unread[0]}: must be NAME=value"
        raise SettingsError(msg)
    kept = dotenv_values(".env")
    return {key: value or "" for key, value in kept.items()} | dict(environ)


def _secrets(env: Mapping[str, str], faults: list[str]) -> dict[str, Secret]:
    """The tokens. One alone is a fault: whoever set it expects Slack, but would get the Desk."""
    tokens = {variable: env.get(variable, "").strip().strip("'\"") for variable, _ in _SECRETS.values()}
    for variable, prefix in _SECRETS.values():
        token = tokens[variable]
        if token and not token.startswith(prefix):
            other = " (are the two swapped?)" if token.startswith(tuple(kind for _, kind in _SECRETS.values())) else ""
            faults.append(f"{variable}: a token of this kind starts with {prefix!r}{other}")
        elif token and not _WHOLE.fullmatch(token):
            faults.append(f"{variable}: this is a placeholder, or not the whole token. Copy it from api.slack.com/apps")
        if not token and any(tokens.values()):
            faults.append(f"{variable}: missing; Slack needs both tokens. Set it too, or neither to use the Desk")
    return {key: Secret(tokens[variable]) for key, (variable, _) in _SECRETS.items()}


def _find(folder: Path | None, env: Mapping[str, str]) -> Path | None:
    by_variable = env.get(_VARIABLE, "")
    named = folder or (Path(by_variable) if by_variable else None)
    if named is None:
        here = Path("config")
        return here if here.is_dir() else None
    if not named.is_dir():
        what = "Name one with --config" if folder else f"Correct {_VARIABLE}, which names it"
        msg = f"There is no configuration folder at {named}. {what}, or leave it out for the defaults."
        raise SettingsError(msg)
    return named


def _read_folder(folder: Path, faults: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {"config": folder}
    path = folder / "copydesk.yaml"
    main = _read_yaml(path, faults)
    if isinstance(main, dict):
        values.update((key, value) for key, value in main.items() if key in Options.model_fields)
        faults.extend(_unknown(path))
    elif main is not None:
        faults.append(f"{_beginning(path)}: must be lines of `key: value`, with a space after the colon")
    for name in _LISTS:
        rows = _read_yaml(folder / f"{name}.yaml", faults)
        if isinstance(rows, list):
            values[name] = rows
        elif rows is not None:
            faults.append(f"{_beginning(folder / f'{name}.yaml')}: must be a list (each entry starts with `- `)")
    if (folder / "entities.yaml").is_file():
        values["entities"] = folder / "entities.yaml"
    return values


def _unknown(path: Path) -> Iterator[str]:
    """A fault for each unknown key in copydesk.yaml."""
    read = yaml.compose(path.read_text(encoding="utf-8"))
    for key, _ in read.value if read else ():
        if key.value not in Options.model_fields:
            near = nearest(str(key.value).casefold(), tuple(Options.model_fields), _LIKE)
            meant = f"; is {near} meant?" if near else ""
            yield f"{path}, line {key.start_mark.line + 1}: there is no option {key.value!r} in this file{meant}"


def _beginning(path: Path) -> str:
    """A file and the line where its content begins."""
    root = yaml.compose(path.read_text(encoding="utf-8"))
    return f"{path}, line {root.start_mark.line + 1 if root else 1}"


def _read_yaml(path: Path, faults: list[str]) -> object:
    try:
        return read_yaml(path)
    except SettingsError as error:
        faults.append(str(error))
        return None


def _validated(values: dict[str, Any], folder: Path | None, faults: list[str]) -> Settings | None:
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        faults.extend(_fault(folder, place, wrong) for place, wrong in told(error))
        return None
    ids = [plan.id for plan in settings.digests]
    faults.extend(
        _fault(folder, ("digests", number, "id"), "another digest has this id; give each its own")
        for number, name in enumerate(ids)
        if name in ids[:number]
    )
    return settings


def _unreadable(settings: Settings, check_query: Callable[[str], None]) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """The place of each digest query that cannot be parsed, and the reason."""
    for number, plan in enumerate(settings.digests):
        for place, section in enumerate(plan.sections):
            try:
                check_query(section.query)
            except UsageError as error:
                yield ("digests", number, "sections", place, "query"), str(error)


def _fault(folder: Path | None, place: tuple[int | str, ...], message: str) -> str:
    file = f"{place[0]}.yaml" if place and place[0] in _LISTS else "copydesk.yaml"
    steps = place[1:] if place and place[0] in _LISTS else place
    return f"{described((folder or Path('config')) / file, steps)}: {message}"
