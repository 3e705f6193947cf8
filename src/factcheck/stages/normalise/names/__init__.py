"""Names go in; whether two spellings can be one name, and the keys by which spellings meet, come out."""
