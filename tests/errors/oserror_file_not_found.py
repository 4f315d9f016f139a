open("/no/such/file")
# exit: 1
