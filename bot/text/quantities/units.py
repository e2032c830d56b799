"""Units of measure: the words and signs for each, its kind, base unit and size.

Sizes are the exact legal ones (international mile and pound, US liquid gallon, US short ton, mean Gregorian year and
a twelfth of it for a month). "(s)" in a name stands for its plural.
"""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.model.analysis import FigureKind

_YEAR: Final = 365.2425 * 86_400


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of ``kind``: value in ``base`` = (value + offset) * size."""

    kind: FigureKind
    base: str
    size: float = 1.0
    offset: float = 0.0


_TABLE: Final = (
    (FigureKind.PERCENT, "percent", 1.0, "%, percent, per cent, pct, pc"),
    (FigureKind.POINTS, "percentage point", 1.0, "percentage point(s), percent point(s), pp"),
    (FigureKind.POINTS, "percentage point", 0.01, "basis point(s), bp, bps"),
    (FigureKind.POINTS, "point", 1.0, "point(s)"),
    (FigureKind.DISTANCE, "metre", 1e-9, "nanometre(s), nanometer(s)"),
    (FigureKind.DISTANCE, "metre", 1e-6, "micron(s), micrometre(s), micrometer(s)"),
    (FigureKind.DISTANCE, "metre", 0.001, "mm, millimetre(s), millimeter(s)"),
    (FigureKind.DISTANCE, "metre", 0.01, "cm, centimetre(s), centimeter(s)"),
    (FigureKind.DISTANCE, "metre", 1.0, "m, metre(s), meter(s)"),
    (FigureKind.DISTANCE, "metre", 1000.0, "km, kms, kilometre(s), kilometer(s)"),
    (FigureKind.DISTANCE, "metre", 0.0254, "inch, inches, in"),
    (FigureKind.DISTANCE, "metre", 0.3048, "ft, foot, feet"),
    (FigureKind.DISTANCE, "metre", 0.9144, "yard(s), yd, yds"),
    (FigureKind.DISTANCE, "metre", 1609.344, "mile(s), mi"),
    (FigureKind.DISTANCE, "metre", 1852.0, "nautical mile(s), nmi"),
    (FigureKind.DISTANCE, "metre", 9.4607304725808e15, "light year(s), light-year(s)"),
    (FigureKind.AREA, "square metre", 1.0, "square metre(s), square meter(s), sq m, sqm, m2, m²"),
    (FigureKind.AREA, "square metre", 1e6, "square kilometre(s), square kilometer(s), square km, sq km"),
    (FigureKind.AREA, "square metre", 1e6, "sqkm, km2, km²"),
    (FigureKind.AREA, "square metre", 2_589_988.110336, "square mile(s), sq mi, sq mile(s)"),
    (FigureKind.AREA, "square metre", 0.09290304, "square foot, square feet, square-foot, sq ft, sq. ft."),
    (FigureKind.AREA, "square metre", 0.83612736, "square yard(s)"),
    (FigureKind.AREA, "square metre", 4046.8564224, "acre(s)"),
    (FigureKind.AREA, "square metre", 10_000.0, "hectare(s), ha"),
    (FigureKind.VOLUME, "litre", 0.001, "ml, millilitre(s), milliliter(s)"),
    (FigureKind.VOLUME, "litre", 1.0, "litre(s), liter(s)"),
    (FigureKind.VOLUME, "litre", 1000.0, "cubic metre(s), cubic meter(s), m3, m³"),
    (FigureKind.VOLUME, "litre", 28.316846592, "cubic foot, cubic feet"),
    (FigureKind.VOLUME, "litre", 764.554857984, "cubic yard(s)"),
    (FigureKind.VOLUME, "litre", 1e12, "cubic kilometre(s), cubic kilometer(s)"),
    (FigureKind.VOLUME, "litre", 3.785411784, "gallon(s)"),
    (FigureKind.VOLUME, "litre", 0.473176473, "pint(s)"),
    (FigureKind.WEIGHT, "kilogram", 1e-9, "mcg, µg, microgram(s)"),
    (FigureKind.WEIGHT, "kilogram", 1e-6, "mg, milligram(s)"),
    (FigureKind.WEIGHT, "kilogram", 0.001, "g, gram(s), gramme(s)"),
    (FigureKind.WEIGHT, "kilogram", 1.0, "kg, kgs, kilo(s), kilogram(s), kilogramme(s)"),
    (FigureKind.WEIGHT, "kilogram", 0.028349523125, "ounce(s), oz"),
    (FigureKind.WEIGHT, "kilogram", 0.45359237, "pound(s), lb, lbs"),
    (FigureKind.WEIGHT, "kilogram", 6.35029318, "stone, st"),
    (FigureKind.WEIGHT, "kilogram", 907.18474, "ton(s), short ton(s)"),
    (FigureKind.WEIGHT, "kilogram", 1000.0, "tonne(s), metric ton(s), metric tonne(s)"),
    (FigureKind.SPEED, "metre per second", 0.44704, "mph, mile(s) per hour, mile(s) an hour"),
    (FigureKind.SPEED, "metre per second", 1 / 3.6, "kph, kmh, km/h, kmph, km per hour, kilometre(s) per hour"),
    (FigureKind.SPEED, "metre per second", 1 / 3.6, "km an hour, kilometer(s) per hour, kilometre(s) an hour"),
    (FigureKind.SPEED, "metre per second", 1 / 3.6, "kilometer(s) an hour"),
    (FigureKind.SPEED, "metre per second", 1852 / 3600, "knot(s)"),
    (FigureKind.SPEED, "metre per second", 1.0, "m/s, metre(s) per second, meter(s) per second, metre(s) a second"),
    (FigureKind.POWER, "watt", 1.0, "watt(s)"),
    (FigureKind.POWER, "watt", 1e3, "kW, kilowatt(s)"),
    (FigureKind.POWER, "watt", 1e6, "MW, megawatt(s)"),
    (FigureKind.POWER, "watt", 1e9, "GW, gigawatt(s)"),
    (FigureKind.POWER, "watt", 1e12, "TW, terawatt(s)"),
    (FigureKind.ENERGY, "watt hour", 1e3, "kWh, kilowatt hour(s)"),
    (FigureKind.ENERGY, "watt hour", 1e6, "MWh, megawatt hour(s)"),
    (FigureKind.ENERGY, "watt hour", 1e9, "GWh, gigawatt hour(s)"),
    (FigureKind.ENERGY, "watt hour", 1e12, "TWh, terawatt hour(s)"),
    (FigureKind.DATA, "byte", 1e3, "KB, kB, kilobyte(s)"),
    (FigureKind.DATA, "byte", 1e6, "MB, megabyte(s)"),
    (FigureKind.DATA, "byte", 1e9, "GB, gigabyte(s)"),
    (FigureKind.DATA, "byte", 1e12, "TB, terabyte(s)"),
    (FigureKind.DATA, "byte", 1e15, "PB, petabyte(s)"),
    (FigureKind.TEMPERATURE, "celsius", 1.0, "°C, ° C, ºC, ° Celsius, degree(s) Celsius, degree(s) C"),
    (FigureKind.TEMPERATURE, "celsius", 1.0, "degree(s) centigrade, C, Celsius"),
    (FigureKind.DURATION, "second", 0.001, "millisecond(s)"),
    (FigureKind.DURATION, "second", 1.0, "second(s), sec, secs"),
    (FigureKind.DURATION, "second", 60.0, "minute(s), min, mins"),
    (FigureKind.DURATION, "second", 3600.0, "hour(s), hr, hrs"),
    (FigureKind.DURATION, "second", 86_400.0, "day(s)"),
    (FigureKind.DURATION, "second", 604_800.0, "week(s)"),
    (FigureKind.DURATION, "second", 1_209_600.0, "fortnight(s)"),
    (FigureKind.DURATION, "second", _YEAR / 12, "month(s)"),
    (FigureKind.DURATION, "second", _YEAR, "year(s), yr, yrs"),
    (FigureKind.DURATION, "second", 10 * _YEAR, "decade(s)"),
    (FigureKind.DURATION, "second", 100 * _YEAR, "century, centuries"),
)  # fmt: skip
_FAHRENHEIT: Final = "°F, ° F, ºF, ° Fahrenheit, degree(s) Fahrenheit, degree(s) F, F, Fahrenheit"
_BARE_DEGREE: Final = "°, degree(s)"


def _names(listed: str) -> list[str]:
    names: list[str] = []
    for name in listed.split(", "):
        names.append(name.replace("(s)", ""))
        if "(s)" in name:
            names.append(name.replace("(s)", "s"))
    return names


UNITS: Final = MappingProxyType(
    {
        **{name.lower(): Unit(kind, base, size) for kind, base, size, listed in _TABLE for name in _names(listed)},
        **{name.lower(): Unit(FigureKind.TEMPERATURE, "celsius", 5 / 9, -32.0) for name in _names(_FAHRENHEIT)},
        **{name.lower(): Unit(FigureKind.TEMPERATURE, "degree", 1.0) for name in _names(_BARE_DEGREE)},
    },
)

# Words for lengths and durations, not symbols: "miles", "hours".
LENGTHS: Final = frozenset(
    name
    for name, unit in UNITS.items()
    if unit.kind in (FigureKind.DISTANCE, FigureKind.DURATION) and name.isalpha() and len(name) > 3  # noqa: PLR2004
)

# Words for units that "a" may count: "a mile and a half", "within a week".
AFTER_A: Final = frozenset(
    """hour day week fortnight month year decade century mile kilometre kilometer metre meter foot inch yard tonne ton
    acre hectare gallon""".split()
)

# "Week-long", "weeklong" and "century-old": one of a unit that is not counted.
_LASTING: Final = ("hour", "day", "week", "month", "year", "decade", "century")
LASTING: Final = re.compile(rf"(?P<lasts>{'|'.join(_LASTING)})(?:-?long|(?<=decade|entury)-old)\b", re.IGNORECASE)
LASTING_WORDS: Final = frozenset(word + end for word in _LASTING for end in ("", "long"))

# Kinds of how much of something there is; the units of one of them that have a plural, in the singular: "mile", "kg".
EXTENTS: Final = (FigureKind.DISTANCE, FigureKind.AREA, FigureKind.VOLUME, FigureKind.WEIGHT)
MEASURES: Final = frozenset(
    name
    for name, unit in UNITS.items()
    if unit.kind in EXTENTS and name.isalpha() and (f"{name}s" in UNITS or name in ("foot", "inch"))
)

# Symbols that are case-sensitive: "m" is a metre, "M" is not.
_CASED: Final = frozenset(
    {"m", "g", "C", "F", "mi", "ha", "pp", "bp", "min", "sec", "in", "st", "pc", "kW", "MW", "GW", "TW", "KB", "kB",
     "MB", "GB", "TB", "PB"},
)  # fmt: skip
# Symbols that are read only directly after the digits: "18in deep", "12st 4lb", "2TB".
_TIED: Final = frozenset({"in", "st", "TW", "TB", "PB"})


def pattern() -> str:
    """Source of a pattern for any unit's name, longest first; a space in a name may be a hyphen or no-break space."""
    listed = ", ".join([entry[3] for entry in _TABLE] + [_FAHRENHEIT, _BARE_DEGREE])
    names = sorted(set(_names(listed)), key=lambda name: (-len(name), name))
    return "|".join(_one(name) for name in names)


def _one(name: str) -> str:
    source = re.escape(name).replace(r"\ ", "[ \u00a0-]")
    if name in _CASED:
        source = f"(?-i:{source})"
    if name in _TIED:
        source = rf"(?<=\d){source}(?!\s\d{{1,2}}+(?!\s?lb))"
    return rf"{source}(?![\w²³])" if name[-1].isalnum() else source
