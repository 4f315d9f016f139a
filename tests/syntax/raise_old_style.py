raise E, "text"
# exit: 1
