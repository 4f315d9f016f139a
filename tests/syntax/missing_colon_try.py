try
    pass
# exit: 1
