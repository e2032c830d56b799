"""One pattern for many words that shares their common prefixes.

Python's regular expressions try alternatives one by one; a prefix tree (Aho and Corasick's goto function, 1975) rejects
most positions in a text at the first letter.
"""

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""


def alternation(words: Iterable[str]) -> str:
    """Source of a pattern that matches the longest of ``words`` at a position; nothing if there are none.

    A space in a word matches any white space.
    """
    root: _Tree = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _source(root) or "(?!)"


def _source(node: _Tree) -> str:
    branches = [_char(char) + _source(child) for char, child in sorted(node.items()) if char != _END]
    if not branches:
        return ""
    source = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{source}?" if _END in node else source


def _char(char: str) -> str:
    return r"\s" if char == " " else re.escape(char)


def one_of(words: str) -> str:
    """The pattern for the words of a text; a space inside one is written ``_``."""
    return alternation(_spaced(words))


def either_case(words: str) -> str:
    """The pattern for the words of a text, each capitalised or not."""
    return alternation(form for word in _spaced(words) for form in (word, word[0].upper() + word[1:]))


def _spaced(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]
