try:
    pass
except:
    pass
except A:
    pass
# exit: 1
