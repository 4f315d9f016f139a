try:
    pass
else:
    pass
# exit: 1
