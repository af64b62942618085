package app;

class WebFluxIntegrationTest extends SpringContract {
  @Override
  protected Class<?> application() {
    return WebFluxApplication.class;
  }
}
