package app;

class MvcIntegrationTest extends SpringContract {
  @Override
  protected Class<?> application() {
    return MvcApplication.class;
  }
}
