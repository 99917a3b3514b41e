"""The note types: frozen names, ids, fields and order; templates and style as files of their own."""
