if 1::
    pass
# exit: 1
