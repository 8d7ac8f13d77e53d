# quanteda as its manual has it: tokens, split at hyphens, looked up in a dictionary of stems' forms.
suppressPackageStartupMessages(library(quanteda))
arguments <- commandArgs(trailingOnly = TRUE)
files <- list.files(arguments[1], full.names = TRUE)
texts <- vapply(files, function(file) paste(readLines(file, encoding = "UTF-8"), collapse = "\n"), "")
terms <- readLines(arguments[2], encoding = "UTF-8")
found <- tokens_lookup(tokens(corpus(texts), split_hyphens = TRUE), dictionary(list(all = terms[terms != ""])))
cat(sum(ntoken(found)), "\n")
