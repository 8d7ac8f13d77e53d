# Computes the intervals of --ci analytic again from the table of --diagnosis: Cohen's kappa with the
# standard error of psych::cohen.kappa (Fleiss, Cohen & Everitt 1969); percent, alpha and AC1 with Gwet's
# linearised variance (2008), from each unit. All with t of one degree less than there are units.
#
# Usage: Rscript recompute_errors.R DIAGNOSIS_CSV
# Prints a csv: code, and the lower end of each interval (the upper one is cut at 1)

diagnosis <- read.csv(commandArgs(trailingOnly = TRUE)[1], check.names = FALSE)
coders <- utils::tail(names(diagnosis), 2)

low <- function(estimate, linear) {
  n <- length(linear)
  estimate - qt(0.975, n - 1) * sqrt(sum((linear - mean(linear))^2) / (n * (n - 1)))
}

rows <- lapply(split(diagnosis, diagnosis$code), function(d) {
  a <- d[[coders[1]]]
  b <- d[[coders[2]]]
  n <- length(a)
  agreed <- as.numeric(a == b)
  used <- (a + b) / 2
  share <- mean(used)
  fleiss <- share^2 + (1 - share)^2
  pi <- (mean(agreed) - fleiss) / (1 - fleiss)
  alpha <- 1 - (1 - 1 / (2 * n)) * (1 - pi)
  chance <- share * used + (1 - share) * (1 - used)
  of_pi <- (agreed - fleiss - 2 * (1 - pi) * (chance - fleiss)) / (1 - fleiss)
  gwet <- 2 * share * (1 - share)
  ac1 <- (mean(agreed) - gwet) / (1 - gwet)
  odds <- (1 - share) * used + share * (1 - used)
  of_ac1 <- (agreed - gwet - 2 * (1 - ac1) * (odds - gwet)) / (1 - gwet)
  table <- table(factor(a, c(0, 1)), factor(b, c(0, 1)))
  kappa <- suppressWarnings(psych::cohen.kappa(table))
  data.frame(
    code = d$code[1],
    percent_agreement = low(mean(agreed), agreed),
    alpha = low(alpha, of_pi),
    gwet_ac1 = low(ac1, of_ac1),
    kappa = kappa$kappa - qt(0.975, n - 1) * sqrt(kappa$var.kappa)
  )
})
write.csv(do.call(rbind, rows), row.names = FALSE)
