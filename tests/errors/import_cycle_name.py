from errors_missing_package.sub import thing
# exit: 1
