
# expect nothing
