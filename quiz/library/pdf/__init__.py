"""PDF as a source: read in a process of its own, laid out as paragraphs, kept in the cache."""
