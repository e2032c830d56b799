"""Currencies: signs before a number, words after it, and the country that makes a word certain."""

from types import MappingProxyType
from typing import Final

SIGNS: Final = MappingProxyType(
    {
        "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "NZ$": "NZD",
        "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "R$": "BRL", "NT$": "TWD", "MX$": "MXN", "£": "GBP", "€": "EUR",
        "¥": "JPY", "CN¥": "CNY", "RMB": "CNY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₽": "RUB", "₴": "UAH",
        "SFr": "CHF", "₺": "TRY", "₩": "KRW", "₪": "ILS", "₱": "PHP", "₦": "NGN", "₫": "VND", "฿": "THB",
        "zł": "PLN", "E£": "EGP", "J$": "JMD", "TT$": "TTD", "N$": "NAD", "GH₵": "GHS", "GH¢": "GHS", "KSh": "KES",
        "Ksh": "KES", "Sh": "shillings", "Shs": "shillings", "TSh": "TZS", "USh": "UGX", "RM": "MYR", "Rp": "IDR",
        "Tk": "BDT", "Dh": "AED", "Dhs": "AED",
    },
)  # fmt: skip
# Letters that are a currency only before a sum: R35 million and N5,000, but the N95 mask and the R2 motorway.
LETTERS: Final = MappingProxyType({"N": "NGN", "R": "ZAR"})
CODES: Final = frozenset(
    """USD EUR GBP JPY CNY CHF CAD AUD NZD INR RUB UAH KRW ILS BRL MXN ZAR SEK NOK DKK PLN CZK HUF SGD HKD TWD THB
    IDR MYR PHP VND PKR BDT LKR EGP NGN KES UGX TZS GHS ZMW ETB SAR AED QAR KWD IRR IQD ARS CLP BGN""".split(),
)
# In the singular; "s" makes any of them a plural.
WORDS: Final = MappingProxyType(
    {
        "dollar": "USD", "buck": "USD", "euro": "EUR", "€": "EUR", "£": "GBP", "pounds sterling": "GBP",
        "sterling": "GBP", "quid": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
        "rouble": "RUB", "ruble": "RUB", "hryvnia": "UAH", "zloty": "PLN", "złoty": "PLN", "forint": "HUF",
        "shekel": "ILS", "naira": "NGN", "taka": "BDT", "baht": "THB", "ringgit": "MYR", "lira": "TRY", "rand": "ZAR",
        "reais": "BRL", "$": "USD", "rupiah": "IDR", "birr": "ETB", "cedi": "GHS", "pula": "BWP", "tenge": "KZT",
        "kyat": "MMK", "leva": "BGN", "won": "KRW", "kronor": "SEK", "kronur": "ISK", "koruna": "CZK", "dong": "VND",
        "gourde": "HTG", "bolivar": "VES", "bolívares": "VES", "bitcoin": "BTC",
    },
)  # fmt: skip
SMALL_COINS: Final = MappingProxyType(
    {
        "cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "penny": "GBP", "p": "GBP", "kobo": "NGN",
        "sen": "MYR", "paise": "INR", "paisa": "INR", "pesewa": "GHS", "pesewas": "GHS", "kopeck": "RUB",
        "kopecks": "RUB",
    },
)  # fmt: skip
# Currencies with cents, which are those of the text's own currency: "up 6 cents to €1.72".
WITH_CENTS: Final = frozenset("USD EUR CAD AUD NZD SGD HKD TWD JMD TTD NAD ZAR KES UGX TZS".split())
# Words that several countries share: a figure keeps the word itself as its unit unless the country is given.
SHARED: Final = frozenset(
    """pesos peso francs franc krona krone kroner crowns dinars dinar riyals riyal rials rial dirhams
    dirham shillings shilling kwacha""".split(),
)
NATIONS: Final = MappingProxyType(
    {
        "us": {"dollar": "USD", "cent": "USD"}, "u.s.": {"dollar": "USD", "cent": "USD"}, "american": {"dollar": "USD"},
        "canadian": {"dollar": "CAD", "cent": "CAD"}, "australian": {"dollar": "AUD", "cent": "AUD"},
        "new zealand": {"dollar": "NZD"}, "hong kong": {"dollar": "HKD"}, "singapore": {"dollar": "SGD"},
        "taiwan": {"dollar": "TWD"}, "euro": {"cent": "EUR"}, "british": {"pound": "GBP"}, "egyptian": {"pound": "EGP"},
        "lebanese": {"pound": "LBP"}, "syrian": {"pound": "SYP"}, "sudanese": {"pound": "SDG"},
        "mexican": {"peso": "MXN"}, "argentine": {"peso": "ARS"}, "philippine": {"peso": "PHP"},
        "chilean": {"peso": "CLP"}, "colombian": {"peso": "COP"}, "cuban": {"peso": "CUP"},
        "swiss": {"franc": "CHF"}, "cfa": {"franc": "XOF"},
        "swedish": {"krona": "SEK", "kronor": "SEK", "crown": "SEK"},
        "norwegian": {"krone": "NOK", "kroner": "NOK", "crown": "NOK"},
        "danish": {"krone": "DKK", "kroner": "DKK", "crown": "DKK"}, "czech": {"crown": "CZK", "koruna": "CZK"},
        "kuwaiti": {"dinar": "KWD"}, "iraqi": {"dinar": "IQD"}, "jordanian": {"dinar": "JOD"},
        "serbian": {"dinar": "RSD"},
        "saudi": {"riyal": "SAR"}, "qatari": {"riyal": "QAR"}, "iranian": {"rial": "IRR"},
        "uae": {"dirham": "AED"}, "emirati": {"dirham": "AED"}, "moroccan": {"dirham": "MAD"},
        "indian": {"rupee": "INR"}, "pakistani": {"rupee": "PKR"}, "sri lankan": {"rupee": "LKR"},
        "nepali": {"rupee": "NPR"}, "turkish": {"lira": "TRY"}, "italian": {"lira": "ITL"},
        "chinese": {"yuan": "CNY"}, "japanese": {"yen": "JPY"}, "russian": {"ruble": "RUB", "rouble": "RUB"},
        "ukrainian": {"hryvnia": "UAH"}, "israeli": {"shekel": "ILS"}, "brazilian": {"real": "BRL", "reais": "BRL"},
        "south african": {"rand": "ZAR"}, "south korean": {"won": "KRW"}, "north korean": {"won": "KPW"},
        "polish": {"zloty": "PLN"}, "hungarian": {"forint": "HUF"}, "romanian": {"leu": "RON", "lei": "RON"},
        "kenyan": {"shilling": "KES"}, "ugandan": {"shilling": "UGX"}, "tanzanian": {"shilling": "TZS"},
        "somali": {"shilling": "SOS"}, "ghanaian": {"cedi": "GHS"}, "zambian": {"kwacha": "ZMW"},
        "malawian": {"kwacha": "MWK"}, "nigerian": {"naira": "NGN"}, "ethiopian": {"birr": "ETB"},
        "indonesian": {"rupiah": "IDR"}, "algerian": {"dinar": "DZD"}, "tunisian": {"dinar": "TND"},
        "libyan": {"dinar": "LYD"}, "bahraini": {"dinar": "BHD"}, "omani": {"rial": "OMR"}, "yemeni": {"rial": "YER"},
        "icelandic": {"krona": "ISK", "kronur": "ISK"}, "dominican": {"peso": "DOP"}, "uruguayan": {"peso": "UYU"},
        "jamaican": {"dollar": "JMD"}, "zimbabwean": {"dollar": "ZWL"}, "namibian": {"dollar": "NAD"},
        "vietnamese": {"dong": "VND"}, "thai": {"baht": "THB"}, "malaysian": {"ringgit": "MYR"},
    },
)  # fmt: skip
