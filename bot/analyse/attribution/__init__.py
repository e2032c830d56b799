"""Who says what: direct quotations with their speakers, and the source behind each sentence.

A cue is a verb of ``bot/text/data/verbs.txt`` with its source: "Lund said". These decide about it, in this order:

- ``reporting_verbs``: which verbs of a sentence can be one, and not a noun, a passive or a deed;
- ``cue_sources``: who or what its source is, by ``source_patterns`` of the words before and after it, ``noun_phrases``,
  ``two_names`` and ``opening_subject``;
- ``reported_speech``: whether it reports speech here;
- ``choose_cue``: which of several names the source of the sentence, since ``subordinate`` clauses have their own;
- ``quote_speakers``: which of them belongs to a quoted passage;
- ``source_kinds`` and ``joint_sources``: whether the source is named, unnamed or a document;
- ``antecedents``: who "he" or "she" is, from ``subjects``, ``sentence_speaker`` and ``pronouns``.

``quotes`` and ``attributions`` give the results.
"""
