class C
    pass
# exit: 1
