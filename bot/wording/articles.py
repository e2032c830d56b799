"""What is said of an article that lacks something."""

from typing import Final

NO_DATE: Final = "no date"
NO_HEADLINE: Final = "no headline; the first sentence is shown"
