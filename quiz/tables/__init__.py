"""Tables from spreadsheets and other programs (CSV and its kin), read as questions."""
