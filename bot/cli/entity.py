"""``copydesk entity``."""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.json_rows import candidates_row, write_row
from bot.cli.options import as_json, explain, newsroom_for, where
from bot.entities.dictionary import load_dictionary
from bot.entities.resolve import NameIndex
from bot.errors import UsageError
from bot.model.entity import Candidate
from bot.newsroom.threads.identify import identify
from bot.text.visible_text import with_hidden_shown

OFFERED = 5

_Ask = Callable[[str], Sequence[Candidate]]


@click.command()
@click.argument("name", nargs=-1)
@click.option(
    "--from-file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Names to look up, one per line."
)
@click.option(
    "--entities",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A list of names to use in place of config/entities.yaml; needs no index.",
)
@explain
@as_json
@where
def entity(
    name: tuple[str, ...],
    from_file: Path | None,
    entities: Path | None,
    index: Path | None,
    config: Path | None,
    *,
    as_json: bool,
    explain: bool,
) -> int:
    """Who or what a name is; misspellings are fine.

    --explain adds why the name was matched to this one; --json always does.

    \b
    Examples:
      copydesk entity zelenskiy
      copydesk entity zelenskiy --explain
      copydesk entity --from-file names.txt --json
      copydesk entity --entities desk.yaml "J. Holt"
    """
    if not name and from_file is None:
        msg = "Give a name, or a file of names with --from-file."
        raise UsageError(msg)
    if from_file is None and entities is None:
        newsroom = newsroom_for(index, config)
        return answer(newsroom, identify(newsroom, " ".join(name)), as_json=as_json, explain=explain)
    ask = _listed_in(entities) if entities is not None else newsroom_for(index, config).candidates
    if from_file is None:
        return _show(" ".join(name), ask(" ".join(name)), as_json=as_json)
    for typed in _names(from_file):
        _show(typed, ask(typed), as_json=as_json)
    return 0


def _listed_in(entities: Path) -> _Ask:
    names = NameIndex(load_dictionary(entities))
    return lambda typed: names.candidates(typed, OFFERED)


def _show(typed: str, found: Sequence[Candidate], *, as_json: bool) -> int:
    """Write whom a name may mean, in a line; 1 if that is nobody."""
    if as_json:
        write_row(candidates_row(typed, found))
    else:
        listed = "; ".join(f"{one.entity.name} ({one.entity.type}, {one.score:.0f}: {one.why})" for one in found)
        click.echo(with_hidden_shown(f"{typed}: {listed or 'nothing fits'}"))
    return int(not found)


def _names(file: Path) -> Iterator[str]:
    written = file.read_bytes()
    try:
        text = written.decode()
    except UnicodeDecodeError as error:
        number = written.count(b"\n", 0, error.start) + 1
        msg = f"{file}, line {number}: this is not UTF-8 text. Save the file as UTF-8 and ask again."
        raise UsageError(msg) from error
    for line in StringIO(text, newline=None):
        yield line.rstrip("\n")
