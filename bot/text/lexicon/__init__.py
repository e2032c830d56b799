"""Words of English by what they are: small words, synonyms, irregular forms, what denies, the calendar's, places."""
