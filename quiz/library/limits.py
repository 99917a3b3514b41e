"""Every bound of what this room reads, in one place. What lies beside a deck may come from anywhere too."""

MAX_SOURCE_BYTES = 4 * 1024 * 1024
"""The largest source: a very long novel."""

MAX_PARAGRAPHS = 100_000
"""Paragraphs of a source."""

MAX_IMAGE_BYTES = 20 * 1024 * 1024
"""The largest picture."""

MAX_AUDIO_BYTES = 50 * 1024 * 1024
"""The largest sound: some 50 minutes."""

MAX_HEAD_BYTES = 256 * 1024
"""How much of a file is read to see whether it is a deck, and which."""

MAX_WALK_ENTRIES = 200_000
"""How many entries of folders one walk looks at before it says that it stopped."""

MAX_WALK_DEPTH = 40
"""How deep a walk goes."""

MAX_NEAREST = 500
"""How many wrong quotes of one deck are shown with the nearest words of their source: some 2 s."""

MAX_MISPLACED = 500
"""How many quotes of one deck on another page than they name are told; each is looked for there too."""

MAX_NEAREST_QUOTE = 200
"""Characters of a quote that are compared to find its nearest words."""

MAX_CONTEXT = 1_000
"""Characters of a paragraph that are shown on each side of a quote."""

MAX_CACHE_BYTES = 128 * 1024 * 1024
"""What the parsed decks may take on disk; the ones not used for longest go first."""

MAX_SETTINGS_BYTES = 1024 * 1024
"""The largest file of settings."""

MAX_SEARCH_WORK = 3_000_000_000
"""Characters of sources that one check reads for short quotes (long ones have an index), and what looking on
the pages that are named is worth in them: some seconds."""

MAX_PDF_BYTES = 64 * 1024 * 1024
"""The largest PDF; of its text, which is a small part of it, `MAX_SOURCE_BYTES` characters are read."""

MAX_PDF_PAGES = 5_000
"""Pages of a PDF."""

MAX_PDF_SECONDS = 30
"""Time for reading a PDF; a book of 500 pages takes a few."""

MAX_PDF_MEMORY = 1024 * 1024 * 1024
"""Bytes that the process which reads a PDF may have, where the system can hold it to that."""

MAX_REJECTED_BYTES = 8 * 1024 * 1024
"""The largest file of rejected drafts: some 60,000 of them."""
