try:
    pass
except* A:
    pass
except B:
    pass
# exit: 1
