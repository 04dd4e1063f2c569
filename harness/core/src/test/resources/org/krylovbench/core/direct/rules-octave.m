% Writes rules-octave.csv with Octave 7.3.0: lines "problem,filter,rule,parameter". Run where ncpfun.m of Hansen's Regularization Tools is
% (copied without comments). Problems and data are those of spectral-octave.m, grids those of its ncp.m and quasiopt.m; only fminbnd gets a
% tolerance of 1e-12 in log(lambda). A residual has all of b - A x, where ncp.m leaves out what A cannot reach. omega = 1.4.
1;
function A = shaw32()
  n = 32; h = pi/n; t = (-pi/2 + (0.5:1:n)*h)';
  co = cos(t); si = sin(t); A = zeros(n);
  for i = 1:n, for j = 1:n
    u = pi*(si(i)+si(j)); if i+j == n+1, q = 1; else q = sin(u)/u; end
    A(i,j) = h*((co(i)+co(j))*q)^2;
  end, end
end
function A = phillips32()
  n = 32; h = 12/n; n4 = n/4; r1 = zeros(1,n); c = cos((-1:n4)*4*pi/n);
  r1(1:n4) = h + 9/(h*pi^2)*(2*c(2:n4+1) - c(1:n4) - c(3:n4+2));
  r1(n4+1) = h/2 + 9/(h*pi^2)*(cos(4*pi/n)-1);
  A = toeplitz(r1);
end
function A = gravity32()
  n = 32; d = 0.25; t = ((1:n)' - 0.5)/n;
  A = (1/n)*d./(d^2 + (t - t').^2).^1.5;
end
function t = least(f, s)
  np = 200; p = length(s); g = zeros(np,1); g(np) = max(s(p), s(1)*16*eps);
  ratio = (s(1)/g(np))^(1/(np-1)); for i = np-1:-1:1, g(i) = ratio*g(i+1); end
  [~, i] = min(arrayfun(f, g));
  t = exp(fminbnd(@(t) f(exp(t)), log(g(min(i+1,np))), log(g(max(i-1,1))), optimset('TolX', 1e-12)));
end
function d = whiteness(r)
  d = ncpfun(1, 0, 1, r); % s = 0: the filter keeps all of r
end
function G = weighted(l, s, beta, outside, m)
  f = s.^2./(s.^2+l^2); t = m - 1.4*sum(f); G = Inf;
  if t > 0, G = (norm((1-f).*beta)^2 + outside^2)/t^2; end
end
out = fopen('rules-octave.csv', 'w');
all = {'shaw', shaw32(); 'phillips', phillips32(); 'gravity', gravity32(); 'tall', gravity32()(:,1:20)};
for problem = 1:rows(all)
  name = all{problem,1}; A = all{problem,2};
  [m, n] = size(A);
  x = sin((1:n)'/5) + 1;
  b = A*x;
  i = (0:m-1)'; e = mod(5*i.^3 + 11*i, 37) - 18; e = e*(1e-3*norm(b)/norm(e));
  level = norm(e)/norm(b); b = b + e; v = (level*norm(b))^2/m; % variance: noise level times norm of b
  [U, S, V] = svd(A, 'econ'); s = diag(S); p = length(s);
  beta = U'*b; xi = beta./s; rest = b - U*beta; if m == n, rest = zeros(m,1); end
  outside = norm(rest); c = V'*x;
  f = @(l) s.^2./(s.^2+l^2);
  tell = @(filter, rule, value) fprintf(out, '%s,%s,%s,%.15g\n', name, filter, rule, value);
  tell('TIKHONOV', 'WEIGHTED_GCV', least(@(l) weighted(l, s, beta, outside, m), s));
  tell('TIKHONOV', 'UPRE', least(@(l) norm((1-f(l)).*beta)^2 + 2*v*sum(f(l)), s));
  tell('TIKHONOV', 'QUASI_OPTIMALITY', least(@(l) norm((1-f(l)).*f(l).*xi), s));
  tell('TIKHONOV', 'NCP', least(@(l) whiteness(U*((1-f(l)).*beta) + rest), s));
  tell('TIKHONOV', 'ORACLE', least(@(l) norm(f(l).*xi - c), s));
  r = sum(s > max(m,n)*eps*s(1));
  rho2 = flipud(cumsum(flipud([beta.^2; outside^2])))(2:end); rho2 = rho2(1:r); k = (1:r)';
  G = rho2./(m - 1.4*k).^2; G(m - 1.4*k <= 0) = Inf;
  [~, j] = min(G); tell('TSVD', 'WEIGHTED_GCV', j);
  [~, j] = min(rho2 + 2*v*k); tell('TSVD', 'UPRE', j);
  [~, j] = min(abs(xi(1:r))); tell('TSVD', 'QUASI_OPTIMALITY', j);
  most = r; if r == m, most = r - 1; end
  [~, j] = min(arrayfun(@(k) whiteness(U(:,k+1:end)*beta(k+1:end) + rest), 1:most)); tell('TSVD', 'NCP', j);
  [~, j] = min(arrayfun(@(k) norm([xi(1:k); zeros(p-k,1)] - c), 1:r)); tell('TSVD', 'ORACLE', j);
end
fclose(out);
