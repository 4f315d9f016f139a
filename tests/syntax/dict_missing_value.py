x = {"a":}
# exit: 1
