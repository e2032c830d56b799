"""What a correction changed: numbers, names and quotes that only one of two versions holds."""

from bot.model.story import Report


def changes(before: Report, after: Report) -> list[str]:
    """Lines such as ``number: "27" became "31"``; empty where only the wording changed."""
    lines: list[str] = []
    for what, old, new in (
        ("number", _figures(before), _figures(after)),
        ("name", _names(before), _names(after)),
        ("quote", _quotes(before), _quotes(after)),
    ):
        gone = [text for text in old if text not in new]
        come = [text for text in new if text not in old]
        lines += [f"{what}: “{was}” became “{now}”" for was, now in zip(gone, come, strict=False)]
        lines += [f"{what}: “{was}” was taken out" for was in gone[len(come) :]]
        lines += [f"{what}: “{now}” was added" for now in come[len(gone) :]]
    return lines


def _figures(report: Report) -> dict[str, None]:
    return dict.fromkeys(figure.text for figure in report.analysis.figures)


def _names(report: Report) -> dict[str, None]:
    return dict.fromkeys(mention.text for mention in report.analysis.mentions)


def _quotes(report: Report) -> dict[str, None]:
    return dict.fromkeys(quote.text for quote in report.analysis.quotes)
