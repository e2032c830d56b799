"""Given names that nearly always belong to men or to women: enough to keep "she" from meaning "John"."""

from typing import Final

MEN: Final = frozenset(
    """aaron abdul abraham adam ahmed alan albert alejandro alexander alfred ali allen anders andre andrei andrew andy
    anthony antonio arnold arthur barack ben benjamin bernard bernie bill billy bob boris brad brandon brian
    bruce carl carlos charles charlie chris christopher chuck clarence craig dan daniel dave david dean dennis
    derek dick dmitry don donald doug douglas ed eddie eduardo edward elijah emmanuel eric erik ernest eugene
    fernando francis francois frank fred frederick gary gavin geoffrey george gerald gerard giorgio glenn gordon
    graham greg gregory guy hans harold harry hassan henry herbert howard hugh hussein ian ibrahim igor ivan
    jack jacob jake james jamie jared jason jay jeff jeffrey jeremy jerry jesse jim jimmy joe joel johan john
    johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin kim kurt
    kyle lars larry lawrence lee leo leon leonard lindsey lloyd louis lucas luis luke manuel marc marco marcus
    mario mark martin marvin matt matthew max michael miguel mike mitch mitt mohamed mohammed moses muhammad
    nathan neil nicholas nick nicolas nikolai noah oleg oliver omar oscar otto pablo patrick paul pavel pedro
    peter phil philip pierre rafael ralph rand ray raymond reince rex ricardo richard rick rob robert roberto
    rod roger roland ron ronald roy rudy rupert russell ryan salman sam samuel scott sean sebastian sergei seth
    simon spencer stanley stefan stephen steve steven stuart ted terry theodore thomas tim timothy toby todd tom
    tommy tony travis trevor tyler vernon victor viktor vincent vladimir volodymyr walter warren wayne wesley
    wilbur william willie xavier yuri zachary""".split(),  # noqa: SIM905 - a list of words reads best as words
)
WOMEN: Final = frozenset(
    """abigail ada aisha alexandra alexandria alice alicia amanda amber amelia amy ana andrea angela angelina anita ann
    anna anne annette annie april audrey barbara beatrice betsy betty beverly brenda camilla carla carly carmen
    carol caroline carolyn catherine cathy celia charlotte cheryl chloe christina christine cindy claire clara
    claudia colleen condoleezza cynthia daisy debbie deborah debra denise diana diane donna dora doris dorothy
    edith eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence
    frances gabrielle gina gloria grace greta hannah harriet heather heidi helen hillary holly huma ida
    ingrid irene irina isabel ivanka jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny
    jessica jill joan joanna joanne josephine joyce judith judy julia julie kamala karen kate katherine kathleen
    kathryn kathy katie kelly kellyanne kimberly kirsten kristin kristen laura lauren leah leila lena leslie
    lily linda lisa liz loretta lori louise lucia lucy lydia lynn madeleine madison margaret maria marian marie
    marilyn marina marine marjorie martha mary maureen megan megyn melania melanie melissa michelle mildred
    monica nadia nancy naomi natalie natasha nicola nicole nikki nina nora olga olivia ophelia pamela patricia
    paula pauline peggy penny phyllis priscilla rachel rebecca renee rita roberta robin rosa rose rosemary ruth
    sabrina sally samantha sandra sara sarah shannon sharon sheila shirley silvia sofia sonia sonya sophia
    sophie stacey stephanie sue susan suzanne svetlana sylvia tamara tammy tatiana teresa theresa tiffany tina
    tracy tulsi ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy whitney yolanda yulia
    yvonne zoe""".split(),  # noqa: SIM905 - a list of words reads best as words
)
MALE_TITLES: Final = frozenset(
    {"mr", "sir", "lord", "king", "prince", "pope", "congressman", "chairman", "businessman"}
)
FEMALE_TITLES: Final = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "lady",
        "dame",
        "queen",
        "princess",
        "congresswoman",
        "chairwoman",
        "businesswoman",
        "actress",
    },
)
