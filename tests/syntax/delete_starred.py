del *a
# exit: 1
