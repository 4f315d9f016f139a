raise ExceptionGroup("twenty", [ValueError(i) for i in range(20)])
# exit: 1
