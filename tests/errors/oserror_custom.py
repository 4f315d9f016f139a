raise OSError(13, "Permission denied", "name")
# exit: 1
