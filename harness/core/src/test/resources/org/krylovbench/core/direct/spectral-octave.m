% Writes spectral-octave.csv with Octave 7.3.0: lines "problem,filter,rule,parameter[,x...]". Run where gcvfun.m, lcfun.m and
% corner.m are, of Hansen's Regularization Tools (copied without comments and plots). Grids are those of its gcv.m and l_corner.m; only fminbnd gets a
% tolerance of 1e-12 in log(lambda) in place of 1e-4 in lambda. b = A x + e, |e| / |A x| = 1e-3, e_i ~ (5 i^3 + 11 i) mod 37 - 18, i from 0.
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
function tell(out, name, filter, rule, parameter, x)
  fprintf(out, '%s,%s,%s,%.15g', name, filter, rule, parameter);
  if ~isempty(x), fprintf(out, ',%.15g', x); end, fprintf(out, "\n");
end
out = fopen('spectral-octave.csv', 'w');
all = {'shaw', shaw32(); 'phillips', phillips32(); 'gravity', gravity32(); 'tall', gravity32()(:,1:20)};
for problem = 1:rows(all)
  name = all{problem,1}; A = all{problem,2};
  [m, n] = size(A);
  x = sin((1:n)'/5) + 1;
  b = A*x;
  i = (0:m-1)'; e = mod(5*i.^3 + 11*i, 37) - 18; e = e*(1e-3*norm(b)/norm(e));
  b = b + e;
  [U, S, V] = svd(A, 'econ'); s = diag(S); p = length(s);
  beta = U'*b; xi = beta./s; outside = norm(b - U*beta); if m == n, outside = 0; end
  % fixed
  lambda = 0.01; tell(out, name, 'TIKHONOV', 'FIXED', lambda, [A; lambda*eye(n)]\[b; zeros(n,1)]);
  k = 6; tell(out, name, 'TSVD', 'FIXED', k, V(:,1:k)*xi(1:k));
  % grid
  np = 200; g = zeros(np,1); g(np) = max(s(p), s(1)*16*eps);
  ratio = (s(1)/g(np))^(1/(np-1)); for i = np-1:-1:1, g(i) = ratio*g(i+1); end
  tight = optimset('TolX', 1e-12);
  G = arrayfun(@(l) gcvfun(l, s.^2, beta, outside^2, m-n), g);
  [~, i] = min(G);
  t = fminbnd(@(t) gcvfun(exp(t), s.^2, beta, outside^2, m-n), log(g(min(i+1,np))), log(g(max(i-1,1))), tight);
  tell(out, name, 'TIKHONOV', 'GCV', exp(t), []);
  bs = beta; if m > n, bs = [beta; outside]; end
  [~, i] = min(lcfun(g, s, bs, xi));
  t = fminbnd(@(t) lcfun(exp(t), s, bs, xi), log(g(min(i+1,np))), log(g(max(i-1,1))), tight);
  tell(out, name, 'TIKHONOV', 'L_CURVE', exp(t), []);
  delta = 1.1*norm(e)/norm(b-e)*norm(b); % eta = 1.1; noise level times norm of b
  t = fzero(@(t) norm([beta.*(exp(2*t)./(s.^2+exp(2*t))); outside]) - delta, [log(g(np))-5, log(g(1))], optimset('TolX', 1e-14));
  tell(out, name, 'TIKHONOV', 'DISCREPANCY', exp(t), []);
  % tsvd, up to the numerical rank
  r = sum(s > max(m,n)*eps*s(1));
  rho2 = flipud(cumsum(flipud([beta.^2; outside^2])))(2:end); rho2 = rho2(1:r);
  G = rho2./(m - (1:r)').^2; G(m - (1:r)' == 0) = Inf;
  [~, k] = min(G); tell(out, name, 'TSVD', 'GCV', k, []);
  tell(out, name, 'TSVD', 'DISCREPANCY', find(rho2 <= delta^2, 1), []);
  tell(out, name, 'TSVD', 'L_CURVE', corner(sqrt(rho2), sqrt(cumsum(xi(1:r).^2))), []);
end
fclose(out);
