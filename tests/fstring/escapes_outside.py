print(f"tab\t{1}\u00e9\x41\N{BULLET}{{}}")
