# Computes the coefficients of each code again from the table of --diagnosis, by programs that share no
# code with this one: kappa by psych::cohen.kappa and by vcd::Kappa; percent, F1, alpha and AC1 from
# their definitions, alpha over all pairs of values.
#
# Usage: Rscript recompute_agreement.R DIAGNOSIS_CSV
# Prints a csv: code, percent_agreement, positive_agreement, krippendorff_alpha[nominal], psych, vcd, gwet_ac1

args <- commandArgs(trailingOnly = TRUE)
diagnosis <- read.csv(args[1], check.names = FALSE)
coders <- utils::tail(names(diagnosis), 2)

alpha <- function(a, b) {
  values <- c(a, b)
  n <- length(values)
  observed <- sum(ifelse(a != b, 2, 0)) / n
  expected <- sum(outer(values, values, "!=")) / (n * (n - 1))
  if (expected == 0) NA else 1 - observed / expected
}

ac1 <- function(a, b) {
  share <- mean(c(a, b))
  expected <- 2 * share * (1 - share)
  (mean(a == b) - expected) / (1 - expected)
}

cells <- function(a, b) table(factor(a, c(0, 1)), factor(b, c(0, 1)))

rows <- lapply(split(diagnosis, diagnosis$code), function(d) {
  a <- d[[coders[1]]]
  b <- d[[coders[2]]]
  if (sum(a) + sum(b) == 0) return(NULL)
  data.frame(
    code = d$code[1],
    percent_agreement = mean(a == b),
    positive_agreement = 2 * sum(a & b) / (sum(a) + sum(b)),
    alpha = alpha(a, b),
    psych = suppressWarnings(psych::cohen.kappa(cells(a, b)))$kappa,
    vcd = unname(vcd::Kappa(cells(a, b))$Unweighted["value"]),
    gwet_ac1 = ac1(a, b)
  )
})
write.csv(do.call(rbind, rows), row.names = FALSE)
