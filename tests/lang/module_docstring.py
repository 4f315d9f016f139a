"the doc"
print(__doc__)  # expect: the doc
