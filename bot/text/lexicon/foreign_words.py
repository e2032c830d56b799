"""Small words by which a short line in another language is told from English."""

from typing import Final

# No English words and no names, alone or beside another word: German, French, Spanish, Italian and Portuguese.
FOREIGN_ONLY: Final = frozenset(
    """wie wer wem wieso warum wann wohin woher welche welcher welches und oder aber ist sind waren wird wurde wurden
    hatte haben gibt sagt sagte viele viel nicht kein keine auch noch nach für über durch zum vom dem eine einen einem
    einer wir ihr heute gestern passiert
    qui que quoi quel quelle quels quelles où quand pourquoi combien étaient était avait disent mais avec dans cette
    ils leur aujourd
    qué quién quien quiénes cuál cuándo cuando cuánto cuánta cuántos cuántas cuantos cuantas cómo dónde donde porqué
    está están fueron dijo dicen pero él hoy
    quando quanto quanti quante perché perche è sono hanno dicono nella sul sulla questo questa
    quem quê quantos quantas onde é são estão foram há disse diz dizem pelo pela não ele hoje ontem""".split()
)
# What names or English have as well: "Rio de la Plata", "Che Guevara", "hat trick", "was".
FOREIGN_OR_ENGLISH: Final = frozenset(
    """der das den des le la les el los las lo il gli un une um os de di da do du del della dei al en et em im zu von
    mit auf aus bei er es hat gab für est dit pour plus pas sur par dove comment elle vous nous hier chi che cosa ma non
    con per una nel era erano ha lui lei porque como por para sin sem sobre este esta hay han fue ella ela com mas
    was die in an am war so ont cet ces ayer oggi foi""".split()
)
