"""Words of English by what they are: small words, synonyms, irregular forms, compounds, the calendar's."""
