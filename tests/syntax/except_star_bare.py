try:
    pass
except*:
    pass
# exit: 1
