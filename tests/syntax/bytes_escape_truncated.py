x = b"\x4"
# exit: 1
