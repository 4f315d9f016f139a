except:
    pass
# exit: 1
