module mdbin

go 1.19
