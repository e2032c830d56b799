"""Verbs and phrases that attribute words to somebody: the one table used for quotes and attributions.

Speech verbs may attribute a quotation beside them; thought verbs report a view; showing verbs are what documents and
studies do. Nothing outside the table counts as a cue.
"""

from typing import Final

from bot.text.alternation import alternation

_SPEECH: Final = """
    say says said saying; tell tells told telling; add adds added adding; write writes wrote written writing;
    tweet tweets tweeted tweeting; ask asks asked asking; reply replies replied replying; respond responds
    responded responding; explain explains explained explaining; note notes noted noting; continue continues
    continued; recall recalls recalled recalling; conclude concludes concluded concluding; declare declares
    declared declaring; insist insists insisted insisting; argue argues argued arguing; announce announces
    announced announcing; acknowledge acknowledges acknowledged acknowledging; admit admits admitted admitting;
    warn warns warned warning; claim claims claimed claiming; confirm confirms confirmed confirming; deny denies
    denied denying; states stated stating; remark remarks remarked remarking; quip quips quipped; joke jokes
    joked joking; testify testifies testified testifying; predict predicts predicted predicting; suggest
    suggests suggested suggesting; report reports reported reporting; reveal reveals revealed revealing; vow
    vows vowed vowing; promise promises promised promising; pledge pledges pledged pledging; urge urges urged
    urging; accuse accuses accused accusing; allege alleges alleged alleging; complain complains complained
    complaining; lament laments lamented lamenting; boast boasts boasted boasting; concede concedes conceded
    conceding; counters countered; cautions cautioned cautioning; maintain maintains maintained maintaining;
    observe observes observed observing; emphasize emphasizes emphasized emphasizing; emphasise emphasises
    emphasised; stresses stressed stressing; reiterate reiterates reiterated reiterating; repeat repeats
    repeated repeating; posts posted posting; comment comments commented commenting; shout shouts shouted
    shouting; yell yells yelled yelling; assert asserts asserted asserting; contend contends contended
    contending; proclaim proclaims proclaimed proclaiming; call calls called calling; describe describes
    described describing; dub dubs dubbed; labels labeled labelled labeling; denounce denounces denounced
    denouncing; criticize criticizes criticized criticizing; criticise criticises criticised; praise praises
    praised praising; blame blames blamed blaming; blast blasts blasted; slam slams slammed; mock mocks mocked
    mocking; dismiss dismisses dismissed dismissing; points pointed pointing; offer offers offered; demand
    demands demanded demanding; charge charges charged charging; mention mentions mentioned mentioning; quote
    quotes quoted quoting; cite cites cited citing; estimate estimates estimated estimating; exclaim exclaims
    exclaimed; interject interjected; muse muses mused; opine opines opined; proffer proffered; rant ranted;
    reasoned; rebut rebutted; recount recounts recounted recounting; retort retorts retorted; sigh sighed; snap
    snapped; thunder thundered; utter uttered; whisper whispered; disclose discloses disclosed disclosing;
    inform informs informed informing; rail rails railed railing; refer refers referred referring; react reacts
    reacted; chant chants chanted chanting; advise advises advised advising; assure assures assured assuring;
    speak speaks spoke speaking; talk talks talked talking; speculate speculates speculated speculating; tout
    touts touted touting; read reads; begin began; go went; crow crowed; gush gushed; groan groaned; murmur
    murmured; brag brags bragged; summed; elaborate elaborated; jibe jibed; scoff scoffed; decry decries decried
    decrying; condemn condemns condemned condemning; hail hails hailed hailing; defend defends defended
    defending; characterize characterized characterizing; ridicule ridiculed; taunt taunted; agree agrees agreed
    agreeing; disagree disagrees disagreed; apologize apologized apologizing; questioned questioning; answer
    answers answered answering; challenge challenged; propose proposes proposed proposing; signaled signalled
    signaling; hint hints hinted hinting; indicate indicates indicated indicating; imply implies implied
    implying; attribute attributes attributed; lecture lectured; remind reminds reminded reminding; reassure
    reassured; advocate advocates advocated advocating; echo echoes echoed; sing sang; beg begged; implore
    implored; plead pleaded; objected; profess professed; retweet retweeted; underscore underscored; shot;
    fired; retaliated; resisted; pondered; pressed; sniped; related; counseled counselled; intoned; deadpanned;
    roar roared; bellow bellowed; screamed; stormed; raged; smiled; laughed; grinned;
    volunteered; ventured; enthused; fumed; grumbled; marveled marvelled; scolded; swore swears; worried;
    posited; cautioned; jabbed; detailed; relay relayed; reflect reflected; ruled ruling; texted texting;
    messaged; emailed emailing e-mailed; rued; beamed;
    reckon reckons reckoned
"""
_THOUGHT: Final = """
    believe believes believed believing; think thinks thought thinking; know knows knew; hope hopes hoped
    hoping; fear fears feared fearing; expect expects expected expecting; feel feels felt; want wants wanted;
    wonder wonders wondered; doubt doubts doubted; understand understood; consider considers considered; see
    sees saw; find finds; support supports supported; oppose opposes opposed; worry worries worried; plan plans
    planned; intend intends intended; prefer prefers preferred; endorse endorses endorsed; realize realized;
    remember remembers; viewed; regard regards; assume assumes; imagine imagines; favor favors favored; wish
    wishes
"""
_SHOWING: Final = """
    show shows showed showing shown; find finds found; indicate indicates indicated; reveal reveals revealed;
    suggest suggests suggested; confirm confirms confirmed; state states stated; say says said; read reads;
    conclude concludes concluded; estimate estimates estimated; details detailed; describe describes described;
    allege alleges alleged; note notes noted; report reports reported; claim claims claimed; warn warns warned;
    puts; projects projected; predict predicts predicted; ranked; prove proves proved; argue argues argued
"""


def _forms(table: str) -> frozenset[str]:
    return frozenset(table.replace(";", " ").split())


SPEECH: Final = _forms(_SPEECH)
THOUGHT: Final = _forms(_THOUGHT) - SPEECH
SHOWING: Final = _forms(_SHOWING)
# Verbs that report speech in any context; the others need a quotation, "that" or a colon.
PLAIN: Final = frozenset(
    """say says said saying tell tells told telling add adds added adding write writes wrote tweet tweets tweeted ask
    asks asked reply replies replied respond responded explain explains explained note notes noted noting
    continued recalled recalls conclude concludes concluded declare declares declared insist insists insisted
    argue argues argued announce announces announced acknowledge acknowledges acknowledged admit admits admitted
    warn warns warned claim claims claimed confirm confirmed confirms deny denies denied stated remarked quipped
    joked testified predicted predicts suggested suggests reported revealed vowed promised pledged urged accused
    alleged complained lamented boasted conceded countered cautioned maintained observed emphasized emphasised
    stressed reiterated repeated posted commented shouted yelled asserted contended contends proclaimed
    recounted retorted exclaimed opined mused disclosed informed assured speculated bragged texted messaged emailed
    e-mailed rued reckon reckons reckoned believe believes believed think thinks thought hope hopes hoped fear fears
    feared expect expects expected""".split(),
)

# As in running text, and capitalised if a line or a headline may begin with them.
CUES: Final = SPEECH | THOUGHT | SHOWING | {form.capitalize() for form in PLAIN}
CUE: Final = alternation(CUES)
# Cues that are nouns as well: verbs only if an object, a clause or a quotation follows.
NOUNISH: Final = frozenset(
    """report reports claim claims post posts tweet tweets note notes state states comment comments call calls question
    questions plan plans charge charges demand demands promise promises pledge pledges offer offers hope hopes
    fear fears view views mention mentions estimate estimates answer answers address quote quotes label labels
    blast blasts read reads see want wants find finds concern ruling rule rules doubt doubts wonder point points
    praise blame talk talks order detail details signal signals thought doubted reason reasons repeat counter
    stress caution complaint object prompt reflect remark remarks support supports regard regards favor favors
    speaking asking telling calling meaning project projects rank ranks put puts argument alleged expected
    expects expect supposed hoped asked challenge defense statement feeling finding findings understanding
    warning warnings saying reading joke jokes chant chants ask sum agreed vow vows charged ruled mock advocate
    advocates""".split(),
)
# Verbs whose object is the person they are about or addressed to: a name after one is not its subject.
OF_SOMEBODY: Final = frozenset(
    """tell tells told accuse accuses accused criticize criticizes criticized criticise criticises criticised
    denounce denounces denounced praise praises praised blame blames blamed slam slams slammed blast blasts
    blasted mock mocks mocked remind reminds reminded reassure reassures reassured assure assures assured inform
    informs informed condemn condemns condemned dismiss dismisses dismissed call calls called describe describes
    described dub dubs dubbed defend defends defended decry decries decried challenge challenged lecture
    lectured ridicule ridiculed taunt taunted hail hails hailed characterize characterized labels labeled
    labelled tout touts touted""".split(),
)
# Those of them, and others, that report how somebody names a thing, even themselves: "described herself as a friend".
OF_NAMING: Final = frozenset(
    """call calls called calling declare declares declared declaring describe describes described describing dub dubs
    dubbed labels labeled labelled proclaim proclaims proclaimed""".split(),
)
# What people do as well as say: speech only if a quotation or a mark is right beside it.
OF_DEEDS: Final = frozenset(
    """begin began go went pressed shot fired stormed retaliated resisted smiled laughed grinned raged sang related
    worried beamed""".split(),
)
# Those of them that are speech only after a quotation: "“We won,” smiled Lund".
GESTURES: Final = frozenset({"smiled", "laughed", "grinned", "beamed"})
