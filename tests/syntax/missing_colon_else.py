if 1:
    pass
else
    pass
# exit: 1
