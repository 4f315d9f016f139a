if 1 <> 2:
    pass
# exit: 1
