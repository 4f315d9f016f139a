try:
    pass
except A, B:
    pass
# exit: 1
