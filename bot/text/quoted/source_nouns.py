"""Words for sources: unnamed people, documents, bodies and their spokespeople."""

from typing import Final

from bot.text.lexicon.bodies import AUTHORITIES
from bot.text.lexicon.kin import NEAREST

# Offices whose holders are kept unnamed while others of the same office are named.
CONFIDANTS: Final = frozenset(
    """source sources official officials aide aides adviser advisers advisor advisors insider insiders person people
    diplomat diplomats executive executives staffer staffers lawmaker lawmakers witness witnesses""".split(),
)
# Nouns for people who are not named; each is a source by itself.
UNNAMED: Final = CONFIDANTS.union(
    NEAREST,
    """family victim suspect defendant actor actress singer
    coach player veteran host neighbour neighbor passerby bystander survivor survivors parents victims user users
    voice spokesman spokeswoman spokesperson spokespersons spokespeople representative representatives analyst
    analysts expert experts critic critics supporter supporters opponent opponents resident residents observer
    observers economist economists scientist scientists researcher researchers investigator investigators prosecutor
    prosecutors authority authorities police officer officers operative operatives strategist strategists lawyer
    lawyers barrister barristers attorney attorneys activist activists doctor doctors voter voters republican
    republicans democrat democrats senator senators employee employees worker workers friend friends ally allies
    member members leader leaders voices others some many reporter reporters journalist journalists pundits
    commentators conservatives liberals progressives historians pollsters donors relatives neighbors neighbours
    colleagues lobbyist lobbyists minister ministers general generals commander commanders soldier soldiers man
    woman men women firefighter firefighters rescuers teacher teachers student students owner owners driver drivers
    farmer farmers boss bosses nurse nurses medics campaigners protesters organisers organizers fans shareholders
    investors traders tenants pensioners majority media groups advocate advocates backers defenders detractors
    protester demonstrator demonstrators organizer militants teenager girl boy passenger passengers commuter
    commuters villager villagers tourist tourists shopper shoppers customer customers patient patients pupil pupils
    councillor councillors alumni alumnus alumna""".split(),
)
# Documents that have names of their own.
NAMED_DOCUMENTS: Final = frozenset(
    """paper papers website site page book memoir memoirs biography autobiography essay index account accounts column
    database databases log story stories""".split()
)
# Documents that speak: the attribution is to the document.
DOCUMENTS: Final = NAMED_DOCUMENTS.union(
    """report reports study studies survey surveys poll polls document documents filing filings record records
    statement statements memo memos memorandum letter letters email emails e-mail e-mails transcript transcripts
    affidavit affidavits complaint lawsuit indictment ruling order text data figures statistics research analysis
    audit review article articles post posts tweet tweets release charter law bill amendment constitution treaty
    agreement draft summary list census returns minutes logs video recording tape footage headline headlines profile
    profiles obituary caption forecast estimate estimates findings warrant charges petition motion brief briefing
    banner banners placard placards slogan plaque poster posters notice inscription guidelines rules policy plan ad
    ads advertisement sign signs message messages analyses polling results suit slides excerpts snapshot version
    columns editorial editorials op-ed reporting examination calculations projections copy copies screenshot
    screenshots guidance resolution resolutions excerpt statute statutes ordinance ordinances proclamation
    proclamations decree decrees dissent concurrence disclosure disclosures playbook handbook manual bulletin
    bulletins advisory dossier dossiers leaflet leaflets pamphlet sheet communique map billboard billboards accord
    accords provision provisions clause clauses term terms toll tolls tally tallies opinion opinions rulings
    amendments subpoena footnote preamble foreword preface prologue epilogue afterword annex appendix addendum
    receipt receipts numbers searches""".split(),
)
# Spokespeople: always for an organisation; for a person only if that person is named beside them.
SPEAK_FOR_A_BODY: Final = frozenset(
    ("spokesman", "spokesmen", "spokeswoman", "spokeswomen", "spokesperson", "spokespeople", "spokespersons")
)
SPOKESPEOPLE: Final = SPEAK_FOR_A_BODY | {"representative", "representatives"}
# What a court is called when it speaks.
OF_A_COURT: Final = frozenset(("court", "panel", "bench", "judges", "justices", "jury", "majority"))
# Bodies, and people known by their office: identified without a name.
BODIES: Final = AUTHORITIES.union(
    """company government campaign court police army navy embassy consulate military administration union party bank
    group network newspaper paper magazine university hospital firm organization organisation congress senate house
    parliament team club league church school state city county candidate president minister governor mayor judge
    king queen prince pope chair chairman chairwoman director founder chief head secretary ambassador author
    professor senator congressman congresswoman billionaire businessman mogul nominee frontrunner front-runner
    anchor outlet channel website industry regulator watchdog palace kremlin pentagon vatican auditor treasurer
    prosecution treasury brigade service association charity foundation federation institute society trust operator
    airline carrier giant maker automaker carmaker drugmaker chipmaker startup lender brewer retailer manufacturer
    insurer utility chamber centre center coalition alliance movement leader coach commander manager editor general
    panel jury bench emir sultan premier chancellor archbishop superintendent democrat republican authorities
    prosecutors committees caucus wing delegation legislature coastguard constabulary gendarmerie ombudsman coroner
    tribunal inspectorate observatory junta regiment squadron consortium broadcaster publisher brokerage consultancy
    shipbuilder subsidiary secretariat assembly diocese museum college zoo nonprofit cabinet presidency
    opposition""".split(),
)
# Bodies of two words, of which the last alone may be anybody or anything: "a guard", "the force of the wind".
BODIES_OF_TWO_WORDS: Final = frozenset(
    {"coast guard", "national guard", "border guard", "air force", "border force", "task force", "stock exchange"}
    | {"think tank", "red cross", "red crescent", "met office", "trade body", "health board"}
)
# One word that is a source by itself.
PERSONAL: Final = frozenset({"he", "she"})
PRONOUNS: Final = PERSONAL | frozenset(
    {"they", "it", "we", "i", "who", "some", "many", "others", "another", "both", "most", "neither", "one"},
)
# In capitals it is an agency, not a pronoun.
ACRONYMS: Final = frozenset({"WHO"})


def is_pronoun(words: str) -> bool:
    """Whether the words of a source are a pronoun: "who", but not "WHO"."""
    return words.lower() in PRONOUNS and words not in ACRONYMS
