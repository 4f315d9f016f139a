[*a, *b] = c
# exit: 1
