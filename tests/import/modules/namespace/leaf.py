value = "leaf of a namespace"
