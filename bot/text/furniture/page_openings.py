"""How lines of page furniture begin: one pattern per row, case-insensitive, with a line that it matches.

Invitations to read on, sign up, write or share; consent and rights; picture and player labels.
"""

from typing import Final

OPENINGS: Final[tuple[tuple[str, str], ...]] = (
    (r"(?:(?:first|last) )?(?:published|updated|posted|created|modified)\s?:", "Published: 3 May 2024"),
    (r"\|[\s\S]{0,40}\Z", "| 14:02"),
    (
        (
            r"(?:sign up|follow us|share this|(?:read|see|watch|listen|click|tap|subscribe|related"
            r"""|advertisement|newsletter)(?=\s*(?:[:|.]|\Z)|\s(?:(?-i:[A-Z])|[\d"“‘']|(?:more|also|here"""
            r"|now|below|for|to|on|or|in|into|about|articles?|stories|story|content|this|the|an?|our|his"
            r"|her|their|your|all|both|how|what|why|who|full|latest|live|photos?|pictures"
            r"|videos?)\b)))\b(?:\s+(?:more|also|here|now|below|for|to|on|article|stories|story|content"
            r"|this)\b)*\s*[:|.]?(?:\s.{0,90})?\Z"
        ),
        "Sign up for the harbour letter",
    ),
    (
        r"(?:read (?:more|next|also|or share this story)|see also|related)\s?:",
        "Read also: The night the dam broke, and why nobody at the works, in the council or at the port saw it coming",
    ),
    (r"\((?:related|see also|read (?:more|next|also))\s?:", "(RELATED: The Night The Dam Broke, As The Crew Saw It)"),
    (r"(?:also read|don['’]t miss)\s?[:|–—-]", "Don't miss: The night the dam broke"),
    (
        r"click here\b",
        "Click here for “The night the dam broke, and why nobody at the works, the council or the port saw it come”",
    ),
    (r"share all sharing options for:", "Share All sharing options for: The dam, explained"),
    (
        r"embed [^\n]{1,200}\bcopy this code to your (?:website|blog)\b",
        "Embed The dam breaks 2:40 autoplay Copy this code to your website or blog",
    ),
    (r"follow .{1,60} on (?:twitter|facebook|instagram|x)\b", "Follow Ada Quill on Instagram"),
    (r"(?:story continued|continue reading|article continues)\b.{0,40}\Z", "Continue reading the main story"),
    (
        r"(?:story continues(?: (?:below|after)\b.{0,40})?|skip (?:ad|advertisement))\W{0,3}\Z",
        "Story continues below advertisement",
    ),
    (r"more:\s?\S", "More:Will the dam hold?"),
    (r"(?:re)?play video\b(?! games?\b)", "Play Video The dam breaks"),
    (r"(?:just|must) watch(?:ed)?\b", "MUST WATCH The dam breaks 03:24"),
    (r"media playback is (?:not supported|unsupported)\b", "Media playback is unsupported on your device"),
    (
        r"(?:skip|end of) (?:twitter|x|facebook|instagram|youtube|tiktok) (?:post|video|content)(?: \d{1,2})? by\b",
        "Skip Twitter post by @norwickport",
    ),
    (r"image (?:source|caption|credit),\s", "Image source, Norwick Archive"),
    (r"tags?:\s[^\n]{1,200}(?<![.!?])\Z", "Tags: dams, Norwick, Orrin"),
    (r"our standards:\s", "Our Standards: The Ledger Principles"),
    (
        r"(?:this (?:web)?site uses|we (?:also |and our partners )?use) cookies\b",
        "This website uses cookies to count its readers.",
    ),
    (
        (
            r"by (?:clicking|continuing|using|registering|submitting|entering)\b[^\n]{1,100}?\b(?:you"
            r"|i) (?:agree|accept|consent|acknowledge|confirm)\b"
        ),
        "By clicking Subscribe, you agree to our terms.",
    ),
    (r"(?:you can )?(?:read|see|view) our privacy policy\b", "You can read our Privacy Policy here."),
    (r"visit our website\b", "Visit our website for the tables."),
    (
        (
            r"you have \d+ (?:free |complimentary )?(?:articles?|stories) (?:left|remaining)(?: (?:this"
            r"|for|to read)\b|\W|\Z)"
        ),
        "You have 2 free articles left this month.",
    ),
    (
        (
            r"to (?:read|continue reading|view|access) (?:the |this )?(?:full|rest|entire|article"
            r"|story)\b[^\n,]{0,40},? (?:please )?(?:subscribe|sign|log|register|click)\b"
        ),
        "To continue reading this article, please log in.",
    ),
    (r"already (?:an?|have an?) (?:\w{1,20} )?(?:subscriber|member|account)\?", "Already a subscriber? Log in"),
    (r"enter your e-?mail(?: address)?(?: (?:below|here|to|for)\b|\W{0,3}\Z)", "Enter your email address"),
    (
        r"please consider (?:(?:making an? )?(?:contribution|donation)|donating|subscribing|supporting)\b",
        "Please consider making a donation to the Ledger.",
    ),
    (
        r'content created by [^\n“”"]{2,80} is available\b',
        "Content created by the Norwick Wire Fund is available to all.",
    ),
    (
        (
            r"(?:have your say|let us know|leave a comment|join the conversation|tell us|share your "
            r'(?:thoughts|views|story))\b[^\n“”"]{0,60}\b(?:in the comments?|comments? (?:section|below)'
            r"|by e-?mail)\b"
        ),
        "Tell us what you think in the comments.",
    ),
    (
        (
            r"(?:do you have|have you got|have|got) a (?:news )?(?:tip|story)(?: (?:for us|to share"
            r'|we should|you)[^\n“”"?]{0,40}\?|[^\n“”"?]{0,40}\? (?:e-?mail|call|contact|get in touch'
            r"|write|send|tell|text|message)\b)"
        ),
        "Do you have a tip for us?",
    ),
    (r"do you know (?:more|something|anything) about this story\?", "Do you know more about this story?"),
    (
        r"(?:join|download|get|follow) our (?:\w{1,20} ){0,3}(?:app|channel|group|page)\b[^\n]{0,60}\Z",
        "Download our free app for more",
    ),
    (
        (
            r"(?:(?:e-?mail|contact|write to|reach|follow) (?:us|me|him|her|them|our|the (?:author|writer"
            r"|reporter|newsroom)|(?-i:[A-Z])|\S{1,40}@)|send (?:tips|a tip|letters|your|us|an? e-?mail)"
            r"|you can (?:e-?mail|contact|reach|write to) (?:us|me|him|her|them"
            r'|the author))[^\n“”"]{0,120}?(?:[\w.]@\w|\[e-?mail|[\s(]@\w)'
        ),
        "Email the author at quill@ledger.example",
    ),
    (
        (
            r"(?:facebook|twitter|whatsapp|messenger|pinterest|linkedin)\b (?:facebook|twitter|whatsapp"
            r"|messenger|pinterest|linkedin|email)\b(?:\s*\Z| (?:facebook|twitter|whatsapp|messenger"
            r"|pinterest|linkedin|email|flipboard)\b)"
        ),
        "Facebook Twitter Pinterest Boats below the dam.",
    ),
    (r"add (?:interest\Z|.{1,60} as an interest\b)", "Add Dams as an interest to stay up to date."),
    (
        (
            r"(?:file )?(?:photo(?:graph)?|image|picture|video|graphic|map|credit|caption)s?\s*(?:by"
            r"|credit|copyright|caption)?\s*[:/|]"
        ),
        "Photograph: Ada Quill for the Ledger",
    ),
    (r"image (?:copyright|caption)\b(?! (?-i:[a-z]))", "Image copyright Getty Images"),
    (r"(?:enlarge this image|toggle caption|slideshow \(|hide caption)", "Enlarge this image"),
    (r"file\s?[-–—]\s?(?:in )?this\b", "FILE - In this Jan. 30 photo, the mayor opens the dam."),
    (r"(?:©|\(c\)\s?(?:copyright|\d)|copyright\s*[©:(\d])", "© 2024 Harbour Ledger"),
    (r"all rights reserved", "All rights reserved."),
    (
        (
            r"this (?:material|article|story) may not be (?:(?:re)?(?:published|broadcast|printed"
            r"|produced|distributed)|copied|used)\b"
        ),
        "This material may not be published or broadcast.",
    ),
    (r"this (?:article|story) is more than \d+ (?:month|year)s? old", "This article is more than 2 years old"),
    (r"this site is protected by recaptcha\b", "This site is protected by reCAPTCHA."),
    (r"(?:you can|to) unsubscribe\b", "You can unsubscribe at any time."),
    (r"(?:e-?mail sign up )?by signing up,? (?:you|for|to)\b", "By signing up, you accept our terms."),
    (
        r"for (?:licensing|syndication|reprint)\b.{0,80}\b(?:contact|visit|e-?mail|call|click)\b",
        "For licensing of our pictures, please visit the shop.",
    ),
    (
        r"(?:to )?get .{0,80}\b(?:delivered\b.{0,20}\byour?|in your inbox|newsletter)\b",
        "To get the day's news in your inbox, sign up here.",
    ),
    (
        r"(?:sorry,? )?(?:we are not (?:currently )?accepting comments|comments are closed)",
        "Sorry, we are not currently accepting comments on this article.",
    ),
    (r"visit .{2,60} for more (?:stories|news)\b", "Visit Harbour Ledger for more stories."),
    (r"[-–—] [^\n]{2,60}\(@\w{1,30}\)", "— Ada Quill (@adaquill) June 17, 2019"),
    (r"scroll down", "Scroll down for the film"),
    (
        (
            r"(?:the )?(?:views|opinions) (?:and \w+ )?expressed\b.{0,80}\b(?:(?:my|his|her|its|our|their"
            r"|the (?:author|writer|columnist)['’]?s['’]?) own|those of the (?:author|writer|columnist)s?"
            r"|not (?:necessarily )?(?:reflect|represent|those of))\b"
        ),
        "The opinions expressed by columnists are their own.",
    ),
    (r"(?-i:CLOSE) (?=[A-Z])", "CLOSE The mayor spoke of the dam."),
)
