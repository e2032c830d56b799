"""What people type: lines without their politeness, words for days, and what a question asks for.

It is what the newsroom and the answering of questions need too; what the parser alone knows is in ``handlers/parsing``.
"""
